package tv.exstream.ffmpeg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.media.MeasuredLoudness;
import tv.exstream.media.Measurement.Sound;

/// How loud streams are, by what ffmpeg says when it has heard them. Owned by one thread.
///
/// ```
///   [ebur128@sound1 @ 0x55] Summary:
///       I:         -21.1 LUFS
///       Threshold: -31.1 LUFS
///       LRA:         0.1 LU
///       Threshold: -41.0 LUFS
///       Peak:       -7.4 dBFS
/// ```
final class LoudnessReport {
    /// At the beginning of the line, where no title in the file can put it.
    private static final Pattern BEGIN =
            Pattern.compile(
                    "\\[%s([0-9]{1,6}) @ [^\\]]+\\] Summary:\\s*"
                            .formatted(MeasureFilter.LOUDNESS));

    private static final Pattern VALUE =
            Pattern.compile(" +(I|Threshold|LRA|Peak): +(\\S{1,12}) (?:LUFS|LU|dBFS)\\s*");

    /// Where nothing was loud enough to be counted, the filter says this.
    private static final double SILENCE = -70;

    private final Map<Integer, List<MeasuredLoudness>> heard = new HashMap<>();
    private Optional<Integer> stream = Optional.empty();
    private final Map<String, Double> values = new HashMap<>();

    void line(String line) {
        Matcher begin = BEGIN.matcher(line);
        if (begin.matches()) {
            stream = Optional.of(Integer.parseInt(begin.group(1)));
            values.clear();
            return;
        }
        Matcher value = VALUE.matcher(line);
        if (stream.isPresent() && value.matches()) {
            // The threshold of the range is another one and comes later.
            values.putIfAbsent(value.group(1), number(value.group(2)));
            if (value.group(1).equals("Peak")) {
                end(stream.get());
            }
        }
    }

    private void end(int of) {
        stream = Optional.empty();
        double integrated = said("I");
        Optional<MeasuredLoudness> measured =
                MeasuredLoudness.of(integrated, said("Peak"), said("LRA"), said("Threshold"));
        if (integrated > SILENCE) {
            measured.ifPresent(
                    loudness -> heard.computeIfAbsent(of, _ -> new ArrayList<>()).add(loudness));
        }
    }

    private double said(String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    /// By stream. One that became another in the middle was measured twice, and neither is true of the whole.
    List<Sound> sounds() {
        return heard.entrySet().stream()
                .filter(each -> each.getValue().size() == 1)
                .map(each -> new Sound(each.getKey(), each.getValue().getFirst()))
                .sorted(Comparator.comparingInt(Sound::stream))
                .toList();
    }

    /// The filter writes `-inf` and `nan` too.
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
