package tv.exstream.library.catalogue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.describe.Sayings;
import tv.exstream.media.Aspect;

/// What a catalogue says, while it is read. Of one aspect the first word counts. Owned by one thread.
public final class Said {
    /// What [Sayings] takes; longer ones are cut.
    private static final int LONGEST = 10_000;

    private final Map<Aspect, List<String>> values = new EnumMap<>(Aspect.class);

    /// Says nothing when the text is blank.
    public Said put(Aspect aspect, String text) {
        return put(aspect, text.isBlank() ? List.of() : List.of(text));
    }

    public Said put(Aspect aspect, List<String> all) {
        if (!all.isEmpty()) {
            values.putIfAbsent(aspect, all.stream().map(Said::cut).toList());
        }
        return this;
    }

    /// The day, and its year.
    public Said released(Optional<LocalDate> day) {
        day.ifPresent(
                one -> {
                    put(Aspect.RELEASED, one.toString());
                    put(Aspect.YEAR, Sayings.isYear(one.getYear()) ? "" + one.getYear() : "");
                });
        return this;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    public Sayings sayings() {
        return new Sayings(values);
    }
}
