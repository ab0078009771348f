package tv.exstream.schedule.block;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.schedule.Spots.Daypart;

/// A day cut where its decoration changes.
record DayParts(List<Part> parts) {
    /// @param decors what decorates it, the outermost first
    record Part(Daypart daypart, List<Decor> decors) {
        /// Since midnight.
        Duration begin() {
            return Duration.between(LocalTime.MIDNIGHT, daypart.from());
        }

        Part with(Decor nearest) {
            List<Decor> all = new ArrayList<>(decors);
            all.add(nearest);
            return new Part(daypart, all);
        }
    }

    static DayParts of(Decos decos, Optional<DecoTemplate> template) {
        List<LocalTime> changes = template.map(DecoTemplate::changes).orElse(List.of());
        if (changes.isEmpty()) {
            changes = List.of(LocalTime.MIDNIGHT);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            LocalTime from = changes.get(i);
            Daypart daypart = new Daypart(from, changes.get((i + 1) % changes.size()));
            parts.add(new Part(daypart, decos.at(template, from)));
        }
        return new DayParts(parts);
    }

    /// The parts that a stretch of the day has some of, in order.
    ///
    /// @param begin since midnight
    /// @param end since midnight, at most a day
    List<Part> within(Duration begin, Duration end) {
        List<Part> within = new ArrayList<>();
        within.add(at(begin));
        for (Part part : parts) {
            if (part.begin().compareTo(begin) > 0 && part.begin().compareTo(end) < 0) {
                within.add(part);
            }
        }
        return within;
    }

    private Part at(Duration sinceMidnight) {
        LocalTime time = LocalTime.MIDNIGHT.plus(sinceMidnight);
        return parts.stream()
                .filter(part -> part.daypart().contains(time))
                .findFirst()
                .orElseThrow();
    }
}
