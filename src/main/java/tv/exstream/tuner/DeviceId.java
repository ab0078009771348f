package tv.exstream.tuner;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The 32-bit id of an HDHomeRun, eight hexadecimal digits of which the last is a check digit. Clients key their channel maps on
/// it, and strict ones refuse an id whose check fails. Never the wildcard FFFFFFFF or the unset 00000000. Immutable.
public record DeviceId(int value) {
    /// What a discovery request carries when it asks every device.
    static final int WILDCARD = 0xFFFF_FFFF;

    /// How the 1st, 3rd, 5th and 7th digit enter the check (libhdhomerun, hdhomerun_discover_validate_device_id).
    private static final int[] CHECK = {
        0xA, 0x5, 0xF, 0x6, 0x7, 0xC, 0x1, 0xB, 0x9, 0x2, 0x8, 0xD, 0x4, 0x3, 0xE, 0x0
    };

    /// The top 12 bits of a generated id; others make libhdhomerun guess an old model with another protocol.
    private static final int[] PREFIXES = {0x10A, 0x10B, 0x10C, 0x10D, 0x10E, 0x10F, 0x132};

    private static final int DIGITS = 8;
    private static final Pattern FORM = Pattern.compile("[0-9A-Fa-f]{8}");

    public DeviceId {
        if (value == 0 || value == WILDCARD || check(value) != 0) {
            throw new IllegalArgumentException(
                    "device id must have a valid check digit: %08X".formatted(value));
        }
    }

    /// Reads eight hexadecimal digits.
    ///
    /// @throws ProblemException INVALID_VALUE when the form or the check digit is wrong
    public static DeviceId parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.DEVICE_ID_DIGITS, text);
        }
        int value = HexFormat.fromHexDigits(text);
        if (value == 0 || value == WILDCARD || check(value) != 0) {
            throw ProblemException.of(Problem.INVALID_VALUE, Objection.DEVICE_ID_CHECK, text);
        }
        return new DeviceId(value);
    }

    /// An id for a new installation.
    public static DeviceId generate(RandomGenerator random) {
        int prefix = PREFIXES[random.nextInt(PREFIXES.length)];
        int unchecked = prefix << 20 | random.nextInt(1 << 16) << 4;
        return new DeviceId(unchecked | check(unchecked));
    }

    /// Zero when the last digit fits the others.
    static int check(int value) {
        int sum = 0;
        for (int position = 0; position < DIGITS; position++) {
            int shift = 4 * (DIGITS - 1 - position);
            int digit = (value >>> shift) & 0xF;
            sum ^= position % 2 == 0 ? CHECK[digit] : digit;
        }
        return sum;
    }

    /// Eight upper-case hexadecimal digits.
    @Override
    public String toString() {
        return "%08X".formatted(value);
    }
}
