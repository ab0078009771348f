package tv.exstream.describe;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.media.Facts;
import tv.exstream.media.Particulars;
import tv.exstream.media.Title;

/// An episode as a catalogue lists it. Immutable.
///
/// @param number in its season
/// @param absolute among all episodes, specials left out; 0 when it is not known
/// @param aired [Facts#UNKNOWN_DAY] when it is not known
public record ListedEpisode(
        String entry,
        int season,
        int number,
        int absolute,
        LocalDate aired,
        Sayings sayings,
        Particulars particulars,
        Optional<URI> still) {
    /// The same with what another one says where this one says nothing.
    public ListedEpisode completedBy(ListedEpisode other) {
        return new ListedEpisode(
                entry,
                season,
                number,
                absolute,
                aired,
                sayings.completedBy(other.sayings),
                particulars.completedBy(other.particulars),
                still);
    }

    /// The one that is meant: by season and number, else by its number among all, else by the day; empty when none is, or several are.
    ///
    /// @param title with the numbers as the file has them
    public static Optional<ListedEpisode> find(
            List<ListedEpisode> all, Title title, LocalDate day) {
        int season = title.season();
        int number = title.episode();
        if (number >= 0 && season >= 0) {
            Optional<ListedEpisode> exact =
                    only(all.stream().filter(one -> one.season == season && one.number == number));
            // Who counts through puts everything into the first season.
            return exact.isPresent() || season != 1 ? exact : byAbsolute(all, number);
        }
        if (number > 0) {
            return byAbsolute(all, number);
        }
        return day.equals(Facts.UNKNOWN_DAY)
                ? Optional.empty()
                : only(all.stream().filter(one -> one.aired.equals(day)));
    }

    private static Optional<ListedEpisode> byAbsolute(List<ListedEpisode> all, int number) {
        return only(all.stream().filter(one -> one.absolute == number));
    }

    private static Optional<ListedEpisode> only(Stream<ListedEpisode> fitting) {
        List<ListedEpisode> some = fitting.limit(2).toList();
        return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
    }
}
