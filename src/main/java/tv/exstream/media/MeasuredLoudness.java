package tv.exstream.media;

/// How loud the sound of a file is, measured by EBU R 128.
///
/// @param integratedLufs over the whole programme
/// @param truePeakDb the loudest instant; above 0 where it clips
/// @param rangeLu how far quiet and loud parts are apart
/// @param thresholdLufs what is quieter was left out
public record MeasuredLoudness(
        double integratedLufs, double truePeakDb, double rangeLu, double thresholdLufs) {
    public MeasuredLoudness {
        require("integratedLufs", integratedLufs);
        require("truePeakDb", truePeakDb);
        require("rangeLu", rangeLu);
        require("thresholdLufs", thresholdLufs);
    }

    /// Silence measures as minus infinity.
    private static void require(String name, double value) {
        if (!(Math.abs(value) < 100)) {
            throw new IllegalArgumentException(
                    "%s must be a number of decibels: %s".formatted(name, value));
        }
    }
}
