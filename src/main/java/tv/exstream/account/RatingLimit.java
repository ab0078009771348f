package tv.exstream.account;

import java.util.OptionalInt;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Wanted;

/// For which age programmes may be meant at most. Immutable.
///
/// @param highestAge in years, 0..99
/// @param unrated whether programmes may be seen that say no age, or in no way that is known
public record RatingLimit(int highestAge, boolean unrated) {
    private static final int OLDEST = 99;

    public static final RatingLimit NONE = new RatingLimit(OLDEST, true);

    public RatingLimit {
        if (highestAge < 0 || highestAge > OLDEST) {
            throw UnacceptableException.mustBe("highestAge", Wanted.fromTo(0, OLDEST), highestAge);
        }
    }

    /// @param rating as files and catalogues have it, such as `FSK 16` or `US:TV-14`; may be empty
    public boolean allows(String rating) {
        OptionalInt age = RatedAge.of(rating);
        return age.isPresent() ? age.getAsInt() <= highestAge : unrated;
    }
}
