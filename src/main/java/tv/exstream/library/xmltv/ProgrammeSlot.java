package tv.exstream.library.xmltv;

import java.time.Instant;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import tv.exstream.time.TimeRange;

/// Where and when a programme is shown, as its attributes say.
///
/// @param channel empty when not said
/// @param start empty when not said or not readable; the same holds for `stop`
record ProgrammeSlot(String channel, Optional<Instant> start, Optional<Instant> stop) {
    static ProgrammeSlot of(XMLStreamReader xml) {
        return new ProgrammeSlot(
                Elements.attribute(xml, "channel"),
                GuideTime.parse(Elements.attribute(xml, "start")),
                GuideTime.parse(Elements.attribute(xml, "stop")));
    }

    boolean isReadable() {
        return !channel.isEmpty()
                && start.isPresent()
                && stop.filter(end -> !end.isAfter(start.get())).isEmpty();
    }

    /// Whether it is shown while it is of interest.
    boolean isWithin(TimeRange window) {
        Instant begin = start.orElseThrow();
        boolean past = !stop.orElse(begin.plusNanos(1)).isAfter(window.start());
        return !past && begin.isBefore(window.end());
    }
}
