package tv.exstream.guide;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;

/// What a guide says about a programme besides its times. Immutable.
///
/// @param plot may be empty and have several lines
/// @param date of release, as eight digits or as the year; empty when unknown
/// @param onscreen such as `S02E05`; empty for what is no episode
/// @param xmltvNs such as `1.4.`; empty for what has no place in a season
/// @param programId in the form of Gracenote's ids
/// @param live whether it happens while it airs
record Description(
        Headline headline,
        String plot,
        String date,
        Details details,
        String onscreen,
        String xmltvNs,
        String programId,
        boolean live) {
    static Description of(GuideEntry.Programme programme) {
        Outline item = programme.item();
        boolean relayed = item.kind() == MediaKind.LIVE && !item.title().show().isEmpty();
        boolean episode =
                item.kind() == MediaKind.EPISODE
                        || (relayed && item.title().episodeNumber().isPresent());
        return new Description(
                programme.headline(),
                item.title().plot().strip(),
                date(item),
                programme.details(),
                episode ? EpisodeCode.onscreen(item.title()) : "",
                episode ? EpisodeCode.xmltvNs(item.title()) : "",
                ProgramId.of(item),
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
