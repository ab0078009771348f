package tv.exstream.guide;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;

/// What a guide says about a programme besides its times. Immutable.
///
/// @param translations the same lines in other languages; may be empty
/// @param plot may be empty and have several lines
/// @param date of release, as eight digits or as the year; empty when unknown
/// @param genres in their own words
/// @param onscreen such as `S02E05`; empty for what is no episode
/// @param xmltvNs such as `1.4.`; empty for what has no place in a season
/// @param programId in the form of Gracenote's ids
/// @param rating such as PG-13 of MPAA
/// @param stars such as `7.5/10`; empty when unknown
/// @param live whether it happens while it airs
record Description(
        Headline headline,
        List<Translation> translations,
        String plot,
        String date,
        MediaKind kind,
        List<String> genres,
        Credits credits,
        String onscreen,
        String xmltvNs,
        String programId,
        Rating rating,
        String stars,
        List<Picture> pictures,
        boolean live) {
    Description {
        translations = List.copyOf(translations);
        genres = List.copyOf(genres);
        pictures = List.copyOf(pictures);
    }

    /// @param language an ISO 639 code
    record Translation(String language, Headline headline) {}

    /// Who made it, in the order in which they are named.
    record Credits(List<String> directors, List<Actor> actors, List<String> writers) {
        static final Credits NONE = new Credits(List.of(), List.of(), List.of());

        Credits {
            directors = List.copyOf(directors);
            actors = List.copyOf(actors);
            writers = List.copyOf(writers);
        }

        boolean isEmpty() {
            return equals(NONE);
        }
    }

    /// @param role may be empty
    record Actor(String name, String role) {}

    /// @param system who rates, such as MPAA; may be empty
    /// @param value empty when it is not rated
    record Rating(String system, String value) {
        static final Rating NONE = new Rating("", "");
    }

    /// @param type poster, backdrop or still, as XMLTV calls it
    /// @param address absolute, or a path on this server that begins with a slash
    record Picture(String type, String address) {}

    static Description of(Outline item, Headline headline) {
        Facts facts = item.facts();
        boolean episode = item.kind() == MediaKind.EPISODE;
        return new Description(
                headline,
                List.of(),
                item.title().plot().strip(),
                date(item),
                item.kind(),
                List.of(),
                facts.director().isBlank()
                        ? Credits.NONE
                        : new Credits(List.of(facts.director()), List.of(), List.of()),
                episode ? EpisodeCode.onscreen(item.title()) : "",
                episode ? EpisodeCode.xmltvNs(item.title()) : "",
                ProgramId.of(item),
                Rating.NONE,
                "",
                List.of(),
                false);
    }

    private static String date(Outline item) {
        LocalDate released = item.facts().released();
        if (!released.equals(Facts.UNKNOWN_DAY)) {
            return released.format(DateTimeFormatter.BASIC_ISO_DATE);
        }
        return item.title().year() > 0 ? Integer.toString(item.title().year()) : "";
    }
}
