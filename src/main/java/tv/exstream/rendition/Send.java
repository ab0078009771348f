package tv.exstream.rendition;

import java.util.Comparator;
import tv.exstream.mpegts.PesUnit;

/// One thing a chunk sends, and when.
sealed interface Send {
    /// What comes first of the things that are sent at the same time: the order of the variants below.
    Comparator<Send> ORDER = Comparator.comparingLong(Send::ticks90k).thenComparingInt(Send::rank);

    /// The decoding time of what is sent, in media time.
    long ticks90k();

    /// PAT and PMT.
    record Tables(long ticks90k) implements Send {}

    /// The SDT.
    record Service(long ticks90k) implements Send {}

    /// A picture, which brings a PCR of its own.
    record Video(long ticks90k, PesUnit unit, int packets) implements Send {}

    /// A PCR and nothing else.
    record Clock(long ticks90k) implements Send {}

    record Audio(long ticks90k, PesUnit unit, int packets, int pid) implements Send {}

    private int rank() {
        return switch (this) {
            case Tables _ -> 0;
            case Service _ -> 1;
            case Video _ -> 2;
            case Clock _ -> 3;
            case Audio _ -> 4;
        };
    }

    /// How many packets it takes.
    default int packetCount() {
        return switch (this) {
            case Tables _ -> 2;
            case Service _, Clock _ -> 1;
            case Video(long _, PesUnit _, int packets) -> packets;
            case Audio(long _, PesUnit _, int packets, int _) -> packets;
        };
    }
}
