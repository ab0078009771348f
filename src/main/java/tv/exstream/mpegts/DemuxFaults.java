package tv.exstream.mpegts;

/// What a demultiplexer had to leave out.
///
/// @param skippedBytes bytes that belonged to no packet
/// @param damagedPackets packets marked as erroneous or scrambled
/// @param lostPackets jumps of a continuity counter
/// @param damagedUnits tables, PES packets and audio frames with a wrong form
/// @param oversizedUnits access units beyond [PesAssembler#MAX_SIZE]
public record DemuxFaults(
        long skippedBytes,
        long damagedPackets,
        long lostPackets,
        long damagedUnits,
        long oversizedUnits) {
    /// True when every byte so far was understood.
    public boolean none() {
        return skippedBytes + damagedPackets + lostPackets + damagedUnits + oversizedUnits == 0;
    }
}
