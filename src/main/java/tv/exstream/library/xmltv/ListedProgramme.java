package tv.exstream.library.xmltv;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A programme as a guide lists it. Immutable.
///
/// @param channel the id of its channel as written
/// @param stop empty where the guide does not say it: the next one's start, then
/// @param texts what it is called and what is said of it
/// @param categories as written
/// @param numbers which episode it is, by each system that the guide uses
/// @param date when it was made, as written: `YYYY`, `YYYYMM` or `YYYYMMDD`; empty when not said
/// @param icon the address of a picture; empty for none
/// @param marks what makes it special
public record ListedProgramme(
        String channel,
        Instant start,
        Optional<Instant> stop,
        Texts texts,
        List<String> categories,
        List<EpisodeNumber> numbers,
        String date,
        String icon,
        List<Mark> marks) {
    public ListedProgramme {
        categories = List.copyOf(categories);
        numbers = List.copyOf(numbers);
        marks = List.copyOf(marks);
    }

    /// Each in the wanted language where there is it, else in the first; empty when not said.
    public record Texts(String title, String subtitle, String description) {}

    /// Which episode it is.
    ///
    /// @param system `onscreen`, `xmltv_ns`, `dd_progid` or another
    public record EpisodeNumber(String system, String value) {}

    /// What a guide says with an element without words.
    public enum Mark {
        NEW,
        LIVE,
        PREMIERE,
        PREVIOUSLY_SHOWN,
        LAST_CHANCE
    }
}
