package tv.exstream.web.api;

import java.util.List;
import tv.exstream.channel.Alternative;
import tv.exstream.channel.Formats;
import tv.exstream.media.Profile;

/// The house formats of a channel, with all that can be said of each.
///
/// @param profile the main one
/// @param alternatives the further ones
public record FormatsAnswer(Profile profile, List<Alternative> alternatives) {
    public FormatsAnswer {
        alternatives = List.copyOf(alternatives);
    }

    static FormatsAnswer of(Formats formats) {
        return new FormatsAnswer(formats.main(), formats.alternatives());
    }
}
