package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.characters;
import static tv.exstream.remark.Wanted.suchAs;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Alternative;
import tv.exstream.channel.Formats;
import tv.exstream.channel.Listing;
import tv.exstream.guide.OneLine;
import tv.exstream.media.Profile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;

/// A channel as a person wants it.
///
/// @param number such as `5` or `5.1`; the one after the last when absent
/// @param zone whose civil days its schedule follows, such as `Europe/Berlin`; that of the settings when absent
/// @param profile its house format; 720p at 25 frames per second when absent
/// @param alternatives further house formats, which may be changed later; none when absent
/// @param hidden whether no list for players and no guide has it; false when absent
/// @param group under which players list it; absent for the usual one
public record ChannelRequest(
        Optional<String> number,
        String name,
        Optional<String> zone,
        Optional<Profile> profile,
        Optional<List<Alternative>> alternatives,
        Optional<Boolean> hidden,
        Optional<String> group) {
    /// Twice what fits into a line; arbitrary.
    private static final int MOST_NAME_CHARS = 200;

    /// @throws ProblemException INVALID_VALUE when they do not fit together
    Formats formats() {
        return Formats.chosen(profile.orElse(Profile.HD_720), alternatives.orElse(List.of()));
    }

    /// On one line, as every list and the log shows it.
    ///
    /// @throws ProblemException INVALID_VALUE
    static String name(String text) {
        return requireLength("name", 1, OneLine.of(text), MOST_NAME_CHARS);
    }

    /// On one line too.
    ///
    /// @throws ProblemException INVALID_VALUE
    static String group(String text) {
        return requireLength("group", 0, OneLine.of(text), Listing.MOST_GROUP_CHARS);
    }

    private static String requireLength(String what, int least, String text, int most) {
        if (text.length() < least || text.length() > most) {
            throw ProblemException.mustHave(what, characters(least, most), text.length());
        }
        return text;
    }

    /// @throws ProblemException INVALID_VALUE
    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE,
                    e,
                    Demand.VALUE_WRONG,
                    "zone",
                    suchAs(Demand.A_TIME_ZONE, "Europe/Berlin"),
                    text);
        }
    }
}
