package tv.exstream.hls;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.media.Profile;

/// What of a channel fragments have. All of it lies in one folder; what has a part only lies in one of its own, whose name is this as text:
/// `picture` or `sound-<n>`.
public sealed interface Content {
    /// The picture and the first sound track, for who is given one address.
    Content WHOLE = new Whole();

    record Whole() implements Content {}

    /// The picture alone, for who chooses a sound.
    record Picture() implements Content {
        @Override
        public String toString() {
            return "picture";
        }
    }

    /// One sound track.
    ///
    /// @param track counted from 0
    record Sound(int track) implements Content {
        private static final Pattern FORM = Pattern.compile("sound-([0-9])");

        @Override
        public String toString() {
            return "sound-" + track;
        }
    }

    /// Reads what `toString` writes of a part; empty when a channel of this profile has no such.
    static Optional<Content> parse(String text, Profile profile) {
        if (!Container.FRAGMENTED_MP4.holds(profile)) {
            return Optional.empty();
        }
        if (text.equals("picture")) {
            return Optional.of(new Picture());
        }
        Matcher matcher = Sound.FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(1)))
                        .filter(track -> track < profile.tracks().size())
                        .map(Sound::new)
                : Optional.empty();
    }
}
