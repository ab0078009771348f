package tv.exstream.media;

import java.util.Optional;

/// How loud the sound of a file is, measured by EBU R 128.
///
/// The ranges are those that an encoder's filter takes.
///
/// @param integratedLufs over the whole programme, -99..0
/// @param truePeakDb the loudest instant, -99..99; above 0 where it clips
/// @param rangeLu how far quiet and loud parts are apart, 0..99
/// @param thresholdLufs what is quieter was left out, -99..0
public record MeasuredLoudness(
        double integratedLufs, double truePeakDb, double rangeLu, double thresholdLufs) {
    private static final double MOST = 99;

    public MeasuredLoudness {
        require("integratedLufs", integratedLufs, -MOST, 0);
        require("truePeakDb", truePeakDb, -MOST, MOST);
        require("rangeLu", rangeLu, 0, MOST);
        require("thresholdLufs", thresholdLufs, -MOST, 0);
    }

    /// What was measured, as far as it makes sense: silence measures as minus infinity, and damaged sound louder than there is.
    public static Optional<MeasuredLoudness> of(
            double integratedLufs, double truePeakDb, double rangeLu, double thresholdLufs) {
        boolean sane =
                isWithin(integratedLufs, -MOST, 0)
                        && isWithin(truePeakDb, -MOST, MOST)
                        && isWithin(rangeLu, 0, MOST)
                        && isWithin(thresholdLufs, -MOST, 0);
        return sane
                ? Optional.of(
                        new MeasuredLoudness(integratedLufs, truePeakDb, rangeLu, thresholdLufs))
                : Optional.empty();
    }

    private static boolean isWithin(double value, double least, double most) {
        return value >= least && value <= most;
    }

    private static void require(String name, double value, double least, double most) {
        if (!isWithin(value, least, most)) {
            throw new IllegalArgumentException(
                    "%s must be %.0f..%.0f: %s".formatted(name, least, most, value));
        }
    }
}
