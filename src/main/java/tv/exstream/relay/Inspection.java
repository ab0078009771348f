package tv.exstream.relay;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tv.exstream.live.Fault;
import tv.exstream.live.StreamCutter;
import tv.exstream.mpegts.ProgramMap;

/// Looks at the beginning of what a provider sends, to leave what never will be a programme. Owned by one thread.
final class Inspection {
    /// What has to be in the first bytes of a transport stream: its tables come ten times a second.
    private static final int TELLING_BYTES = 512 << 10;

    private static final int TEXT_BYTES = 64;

    private long bytes;

    /// @throws FaultException when the first bytes are a page or a document
    void begin(byte[] source, int from, int length) throws FaultException {
        if (bytes == 0) {
            String start =
                    new String(
                            source,
                            from,
                            Math.min(length, TEXT_BYTES),
                            StandardCharsets.ISO_8859_1);
            String seen = start.stripLeading();
            if (seen.startsWith("<") || seen.startsWith("{")) {
                throw unusable("it is text");
            }
        }
        bytes += length;
    }

    /// @throws FaultException when it is no transport stream, has no picture or cannot be read
    void look(StreamCutter cutter) throws FaultException {
        Optional<ProgramMap> programme = cutter.programme();
        if (bytes > TELLING_BYTES && programme.isEmpty()) {
            throw unusable("it is no transport stream");
        }
        if (programme.isPresent()
                && programme.get().streams().stream().noneMatch(Inspection::isPicture)) {
            throw unusable("it has no picture");
        }
        if (bytes > TELLING_BYTES && cutter.damagedPackets() > 0 && cutter.reached90k() == 0) {
            throw unusable("it is scrambled");
        }
    }

    /// ISO/IEC 13818-1 table 2-34: MPEG-1, MPEG-2, MPEG-4, H.264, HEVC, and what is private, such as AV1.
    private static boolean isPicture(ProgramMap.ElementaryStream stream) {
        return switch (stream.type()) {
            case 0x01, 0x02, 0x06, 0x10, 0x1B, 0x24 -> true;
            default -> false;
        };
    }

    static FaultException unusable(String why) {
        return new FaultException(new Fault.Unusable(why));
    }
}
