package tv.exstream.channel;

import java.util.regex.Pattern;
import tv.exstream.media.Profile;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;

/// A further house format of a channel: the same pictures with fewer or more bits. Immutable.
///
/// @param name in addresses, such as `mobile`: 1..20 of `a-z`, `0-9` and `-`, of which the first is a letter; not `main`
public record Alternative(String name, Profile profile) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,19}");

    public Alternative {
        if (!NAME.matcher(name).matches() || name.equals(Formats.MAIN)) {
            throw UnacceptableException.of(Demand.NAME_OF_FORMAT, "name", Formats.MAIN, name);
        }
    }
}
