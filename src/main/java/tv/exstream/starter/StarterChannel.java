package tv.exstream.starter;

import java.util.HexFormat;
import java.util.Locale;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.cursor.Chance;

/// A channel that somebody could begin with. Immutable.
///
/// @param subject the genre, show or first year of the decade; empty where the theme says everything
/// @param items how many items it has to show
public record StarterChannel(Theme theme, String subject, int items) {
    /// Another one for every channel, the same at every time, and fit for an address.
    public String key() {
        String name = theme.name().toLowerCase(Locale.ROOT);
        return subject.isEmpty()
                ? name
                : name + "-" + HexFormat.of().toHexDigits(Chance.seed(0, subject));
    }

    /// What it is called unless a person calls it otherwise.
    public String name() {
        return switch (theme) {
            case MIX -> "Prime Time";
            case FILMS -> "Films";
            case SERIES -> "Series";
            case KIDS -> "Kids";
            case MUSIC -> "Music";
            case SONGS -> "Songs";
            case VIDEOS -> "Videos";
            case DECADE -> "Films of the %ss".formatted(subject);
            case GENRE, SHOW -> subject;
        };
    }

    /// What it shows, as a query.
    public String query() {
        return switch (theme) {
            case MIX -> Wanted.FILMS_AND_EPISODES;
            case FILMS -> Wanted.FILMS;
            case SERIES -> Wanted.EPISODES;
            case KIDS -> Wanted.kids();
            case MUSIC -> Wanted.MUSIC_VIDEOS;
            case SONGS -> Wanted.SONGS;
            case VIDEOS -> Wanted.VIDEOS;
            case GENRE -> Wanted.genre(subject);
            case DECADE -> Wanted.decade(Integer.parseInt(subject));
            case SHOW -> Wanted.show(subject);
        };
    }

    /// Its rules.
    ///
    /// @param seed that of the installation; each channel has one of its own, so that no two show the same at the same time
    public Schedule schedule(long seed) {
        return new StarterRules(Chance.seed(seed, key())).of(this);
    }
}
