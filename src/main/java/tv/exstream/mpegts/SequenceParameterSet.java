package tv.exstream.mpegts;

import java.nio.ByteBuffer;
import java.util.Optional;

/// What an H.264 sequence parameter set says of the pictures.
///
/// Source: ISO/IEC 14496-10 clauses 7.3.2.1.1, 7.4.2.1.1 and E.1.1.
///
/// @param profile `profile_idc`: 66 Baseline, 77 Main, 100 High
/// @param level `level_idc`: 41 is 4.1
/// @param width pixels that are shown
/// @param height pixels that are shown
/// @param progressive every picture is a frame
/// @param square pixels are square, or nothing is said of their shape
/// @param planar420 8 bits, 4:2:0
public record SequenceParameterSet(
        int profile,
        int level,
        int width,
        int height,
        boolean progressive,
        boolean square,
        boolean planar420) {
    private static final int TYPE = 7;
    private static final int MACROBLOCK = 16;

    /// `aspect_ratio_idc`, table E-1.
    private static final int UNSPECIFIED = 0;

    private static final int SQUARE = 1;
    private static final int EXTENDED = 255;

    /// Arbitrary; the standard allows 255.
    private static final long MOST_REFERENCES = 255;

    /// The first one in an access unit; empty when there is none that can be read.
    public static Optional<SequenceParameterSet> find(ByteBuffer accessUnit) {
        for (int at = StartCodes.after(accessUnit, 0);
                at != StartCodes.NONE;
                at = StartCodes.after(accessUnit, at)) {
            if (at < accessUnit.limit() && (accessUnit.get(at) & 0x1F) == TYPE) {
                return parse(new BitReader(accessUnit, at + 1, end(accessUnit, at + 1)));
            }
        }
        return Optional.empty();
    }

    /// Where the next start code begins, or the zeros before it.
    private static int end(ByteBuffer bytes, int from) {
        for (int at = from; at + 2 < bytes.limit(); at++) {
            if (bytes.get(at) == 0 && bytes.get(at + 1) == 0 && (bytes.get(at + 2) & 0xFF) <= 1) {
                return at;
            }
        }
        return bytes.limit();
    }

    private static Optional<SequenceParameterSet> parse(BitReader bits) {
        int profile = bits.u(8);
        bits.u(8);
        int level = bits.u(8);
        bits.ue();
        Sampling sampling = hasChroma(profile) ? sampling(bits) : Sampling.USUAL;
        bits.ue();
        order(bits);
        bits.ue();
        bits.u(1);
        long columns = bits.ue() + 1;
        long rows = bits.ue() + 1;
        boolean progressive = bits.flag();
        if (!progressive) {
            bits.u(1);
        }
        bits.u(1);
        long[] crop = bits.flag() ? crop(bits) : new long[2];
        boolean square = !bits.flag() || square(bits);
        int fields = progressive ? 1 : 2;
        long width = columns * MACROBLOCK - sampling.columns() * crop[0];
        long height = (rows * MACROBLOCK - sampling.rows() * crop[1]) * fields;
        return bits.isOver() || !isSize(width) || !isSize(height)
                ? Optional.empty()
                : Optional.of(
                        new SequenceParameterSet(
                                profile,
                                level,
                                (int) width,
                                (int) height,
                                progressive,
                                square,
                                sampling.isPlanar420()));
    }

    private static boolean isSize(long pixels) {
        return pixels > 0 && pixels <= 1 << 14;
    }

    /// Profiles from High up say what the samples are.
    private static boolean hasChroma(int profile) {
        return switch (profile) {
            case 100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135 -> true;
            default -> false;
        };
    }

    /// @param chroma `chroma_format_idc`: 1 is 4:2:0, 2 is 4:2:2
    /// @param depths bits of a sample beyond 8, brightness and colour together
    private record Sampling(long chroma, long depths) {
        private static final Sampling USUAL = new Sampling(1, 0);

        private boolean isPlanar420() {
            return chroma == 1 && depths == 0;
        }

        /// What a cropping offset counts, table 6-1.
        private int columns() {
            return chroma == 1 || chroma == 2 ? 2 : 1;
        }

        private int rows() {
            return chroma == 1 ? 2 : 1;
        }
    }

    private static Sampling sampling(BitReader bits) {
        long format = bits.ue();
        if (format == 3) {
            bits.u(1);
        }
        long depths = bits.ue() + bits.ue();
        bits.u(1);
        if (bits.flag()) {
            for (int list = 0; list < (format == 3 ? 12 : 8); list++) {
                if (bits.flag()) {
                    scalingList(bits, list < 6 ? 16 : 64);
                }
            }
        }
        return new Sampling(format, depths);
    }

    /// Clause 7.3.2.1.1.1.
    private static void scalingList(BitReader bits, int size) {
        long last = 8;
        long next = 8;
        for (int n = 0; n < size && !bits.isOver(); n++) {
            if (next != 0) {
                next = Math.floorMod(last + bits.se(), 256L);
            }
            last = next == 0 ? last : next;
        }
    }

    private static void order(BitReader bits) {
        long type = bits.ue();
        if (type == 0) {
            bits.ue();
        } else if (type == 1) {
            bits.u(1);
            bits.se();
            bits.se();
            long cycle = Math.min(bits.ue(), MOST_REFERENCES);
            for (long n = 0; n < cycle; n++) {
                bits.se();
            }
        }
    }

    /// Left and right together, top and bottom together.
    private static long[] crop(BitReader bits) {
        return new long[] {bits.ue() + bits.ue(), bits.ue() + bits.ue()};
    }

    private static boolean square(BitReader bits) {
        if (!bits.flag()) {
            return true;
        }
        int shape = bits.u(8);
        if (shape != EXTENDED) {
            return shape == UNSPECIFIED || shape == SQUARE;
        }
        int width = bits.u(16);
        int height = bits.u(16);
        return width == height;
    }
}
