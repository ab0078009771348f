package tv.exstream.web.api;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.guide.GuideEntry;
import tv.exstream.media.Title;

/// A programme as a viewer reads it.
///
/// @param title never empty
/// @param subtitle such as the title of the episode; may be empty
/// @param description may be empty
/// @param finish the first instant that no longer belongs to it
/// @param details what else is known; absent where nothing is scheduled or told
public record ProgrammeEntry(
        String title,
        String subtitle,
        String description,
        Instant start,
        Instant finish,
        Kind kind,
        Optional<ProgrammeDetails> details) {
    /// What fills the stretch.
    public enum Kind {
        PROGRAMME,
        /// Nothing is scheduled; the title says so.
        GAP,
        /// What is on is not for the age of the account; the title says so.
        WITHHELD,
    }

    /// Nobody reads more in a list, and a file may claim a plot of a megabyte.
    private static final int LONGEST_DESCRIPTION = 1_000;

    private static final int LONGEST_TITLE = 200;

    static ProgrammeEntry of(GuideEntry entry) {
        return switch (entry) {
            case GuideEntry.Programme programme -> of(programme);
            case GuideEntry.Withheld _ -> untold(entry, Kind.WITHHELD);
            case GuideEntry.OffAir _ -> untold(entry, Kind.GAP);
        };
    }

    static ProgrammeEntry of(GuideEntry.Programme programme) {
        return new ProgrammeEntry(
                cut(programme.headline().title(), LONGEST_TITLE),
                cut(subtitle(programme), LONGEST_TITLE),
                cut(programme.item().title().plot(), LONGEST_DESCRIPTION),
                programme.start(),
                programme.finish(),
                Kind.PROGRAMME,
                Optional.of(ProgrammeDetails.of(programme)));
    }

    private static ProgrammeEntry untold(GuideEntry entry, Kind kind) {
        return new ProgrammeEntry(
                entry.headline().title(),
                "",
                "",
                entry.start(),
                entry.finish(),
                kind,
                Optional.empty());
    }

    /// Such as `S2E5 · Low Tide`; for what is no episode the year, if known.
    private static String subtitle(GuideEntry.Programme programme) {
        Title title = programme.item().title();
        String number = number(title);
        String name = programme.headline().subtitle();
        if (number.isEmpty() && name.isEmpty()) {
            return title.year() > 0 ? Integer.toString(title.year()) : "";
        }
        return number.isEmpty() || name.isEmpty() ? number + name : number + " · " + name;
    }

    private static String number(Title title) {
        if (title.episodeNumber().isEmpty()) {
            return "";
        }
        String season = title.seasonNumber().isEmpty() ? "" : "S" + title.season();
        return season + "E" + title.episode();
    }

    /// Whole characters, so that half a surrogate pair never remains.
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splits ? longest - 1 : longest) + "…";
    }
}
