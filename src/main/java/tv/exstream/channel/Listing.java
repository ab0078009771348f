package tv.exstream.channel;

import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// How a channel appears in lists: M3U, XMLTV, the lineup of the tuner and the guide. Immutable.
///
/// @param hidden whether no list has it; it still plays at its address, and other channels may show what it shows
/// @param group under which players list it, 0..100 characters; empty for the usual one
/// @param logo which picture stands for it, as [SentPicture#digest] says; empty for none
public record Listing(boolean hidden, String group, String logo) {
    /// That of a new channel.
    public static final Listing USUAL = new Listing(false, "", "");

    /// Players show it in a narrow column; arbitrary.
    public static final int MOST_GROUP_CHARS = 100;

    public Listing {
        if (group.length() > MOST_GROUP_CHARS) {
            throw UnacceptableException.mustHave(
                    "group",
                    Remark.of(Demand.AT_MOST_CHARACTERS, MOST_GROUP_CHARS),
                    group.length());
        }
    }

    /// @param digest empty for none
    public Listing withLogo(String digest) {
        return new Listing(hidden, group, digest);
    }
}
