package tv.exstream.account;

/// Where a request comes from. Immutable.
///
/// @param address of the client; of the sender, when nobody who is trusted says another
/// @param certain false when the sender says for whom it asks and is not trusted to: it may be a proxy that nobody has told us of, so the
///     address is not that of the client
public record Peer(IpAddress address, boolean certain) {
    /// Whether it is a program on this machine, of which there are no strangers.
    public boolean isHere() {
        return certain && address.isLoopback();
    }

    /// As tokens and the record of changes keep it.
    public String text() {
        return address.toString();
    }
}
