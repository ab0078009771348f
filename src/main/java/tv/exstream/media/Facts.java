package tv.exstream.media;

import java.time.LocalDate;

/// What orders and groups media besides their titles.
///
/// @param released the first day of release or broadcast, [#UNKNOWN_DAY] when it is not known
/// @param artist of a song or music video; empty when there is none
/// @param album of a song; empty when there is none
/// @param track its number on the album, from 1; 0 when there is none
/// @param director the first one; empty when there is none
public record Facts(LocalDate released, String artist, String album, int track, String director) {
    /// Sorts behind every known day.
    public static final LocalDate UNKNOWN_DAY = LocalDate.MAX;

    public static final Facts NONE = new Facts(UNKNOWN_DAY, "", "", 0, "");

    public boolean hasDay() {
        return !released.equals(UNKNOWN_DAY);
    }

    /// The same, taken to be released on the first day of the year when the day is not known.
    ///
    /// @param year 0 when that is not known either
    public Facts orFirstDayOf(int year) {
        return hasDay() || year < 1
                ? this
                : new Facts(LocalDate.of(year, 1, 1), artist, album, track, director);
    }
}
