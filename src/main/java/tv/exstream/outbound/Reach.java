package tv.exstream.outbound;

/// What an address may name. Whatever comes from the Internet once stays there, even if its name leads elsewhere by now.
public enum Reach {
    /// A person, or what is on the network and was named by such.
    ANYWHERE,
    INTERNET
}
