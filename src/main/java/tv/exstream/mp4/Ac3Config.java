package tv.exstream.mp4;

import java.nio.ByteBuffer;
import java.util.Optional;

/// AC-3 and E-AC-3, whose frames are samples as they are.
///
/// Source: ATSC A/52 clauses 5.3.2, 5.4.2, E.1.2.2, F.4 and F.6.
///
/// @param enhanced whether it is E-AC-3
/// @param rateCode `fscod`
/// @param identification `bsid`
/// @param mode `bsmod`
/// @param layout `acmod`
/// @param low `lfeon`
/// @param sizeCode of AC-3 half of `frmsizecod`, of E-AC-3 kbit/s
record Ac3Config(
        boolean enhanced,
        int rateCode,
        int identification,
        int mode,
        int layout,
        int low,
        int sizeCode)
        implements SoundConfig {
    private static final int SYNC = 0x0B77;
    private static final int LEAST_BYTES = 8;

    /// Up to here `bsid` means AC-3, from 11 to 16 E-AC-3.
    private static final int LAST_AC3 = 10;

    private static final int LAST_EAC3 = 16;
    private static final int SAMPLES = 1_536;
    private static final int[] RATES = {48_000, 44_100, 32_000};

    /// By `acmod`, without the low frequencies.
    private static final int[] CHANNELS = {2, 1, 2, 3, 3, 4, 4, 5};

    static Optional<SoundConfig> of(ByteBuffer frame) {
        int at = frame.position();
        if (frame.remaining() < LEAST_BYTES || (frame.getShort(at) & 0xFFFF) != SYNC) {
            return Optional.empty();
        }
        int identification = frame.get(at + 5) >> 3 & 0x1F;
        if (identification > LAST_EAC3 || (frame.get(at + 4) >> 6 & 3) == 3) {
            return Optional.empty();
        }
        return Optional.of(identification <= LAST_AC3 ? ac3(frame, at) : enhanced(frame, at));
    }

    private static Ac3Config ac3(ByteBuffer frame, int at) {
        int code = frame.get(at + 4) & 0xFF;
        int service = frame.get(at + 5) & 0xFF;
        var rest = new BitReader(frame, 6);
        int layout = rest.u(3);
        boolean centre = (layout & 1) == 1 && layout != 1;
        boolean surround = (layout & 4) == 4;
        rest.skip((centre ? 2 : 0) + (surround ? 2 : 0) + (layout == 2 ? 2 : 0));
        return new Ac3Config(
                false, code >> 6, service >> 3, service & 7, layout, rest.u(1), (code & 0x3F) >> 1);
    }

    private static Ac3Config enhanced(ByteBuffer frame, int at) {
        int words = (frame.getShort(at + 2) & 0x7FF) + 1;
        int fifth = frame.get(at + 4) & 0xFF;
        int rate = fifth >> 6;
        int kbps = words * 2 * 8 * RATES[rate] / SAMPLES / 1_000;
        return new Ac3Config(
                true, rate, frame.get(at + 5) >> 3 & 0x1F, 0, fifth >> 1 & 7, fifth & 1, kbps);
    }

    @Override
    public String codec() {
        return enhanced ? "ec-3" : "ac-3";
    }

    @Override
    public String entry() {
        return codec();
    }

    @Override
    public int channels() {
        return CHANNELS[layout] + low;
    }

    @Override
    public int sampleRate() {
        return RATES[rateCode];
    }

    @Override
    public int frameSamples() {
        return SAMPLES;
    }

    @Override
    public ByteBuffer sample(ByteBuffer frame) {
        return frame;
    }

    @Override
    public void write(BoxWriter out) {
        int stream = identification << 3 | mode;
        if (enhanced) {
            // One independent substream without dependent ones.
            out.open("dec3").u16(sizeCode << 3).u8(rateCode << 6 | identification << 1);
            out.u8(mode << 4 | layout << 1 | low).u8(0).close();
        } else {
            out.open("dac3").u8(rateCode << 6 | stream >> 2);
            out.u8((stream & 3) << 6 | layout << 3 | low << 2 | sizeCode >> 3);
            out.u8((sizeCode & 7) << 5).close();
        }
    }
}
