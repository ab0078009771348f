package tv.exstream.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// What is found on the web by anybody.
public sealed interface OnlineOrigin extends Origin {
    /// Films of archive.org.
    ///
    /// @param text an identifier, of which any address of archive.org with one in it is understood, or what is searched for in words of
    ///     archive.org
    /// @param most how many items
    record Archive(Archive.Find find, String text, int most) implements OnlineOrigin {
        private static final Pattern ADDRESS =
                Pattern.compile(
                        "(?i)(?:https?://)?(?:www\\.)?archive\\.org/(?:details|download|embed|metadata)/"
                                + "([^/?#]+).*");
        private static final Pattern IDENTIFIER =
                Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
        private static final int LONGEST_SEARCH = 1_000;
        private static final int MOST = 10_000;

        /// What is wanted.
        public enum Find {
            ITEM,
            COLLECTION,
            SEARCH
        }

        /// @throws ProblemException INVALID_VALUE when it cannot be found so
        public Archive {
            text =
                    find == Archive.Find.SEARCH
                            ? OriginText.plain(text.strip(), LONGEST_SEARCH)
                            : identifier(text.strip());
            if (most < 1 || most > MOST) {
                throw OriginText.refused(Demand.VALUE_WRONG, "most", Wanted.fromTo(1, MOST), most);
            }
        }

        @Override
        public List<String> secrets() {
            return List.of();
        }

        private static String identifier(String text) {
            Matcher matcher = ADDRESS.matcher(text);
            String identifier = matcher.matches() ? matcher.group(1) : text;
            if (!IDENTIFIER.matcher(identifier).matches()) {
                throw OriginText.refused(
                        Demand.MUST_BE_JUST, "text", Wanted.plain(Demand.AN_ARCHIVE_ID));
            }
            return identifier;
        }
    }

    /// Videos of YouTube.
    ///
    /// @param text an identifier or address of what is wanted, or what is searched for; of a channel its videos, or the tab that it names
    ///     (`@channel/streams`)
    /// @param most how many videos
    /// @param height of the picture at most, in pixels
    record YouTube(YouTube.Find find, String text, int most, int height) implements OnlineOrigin {
        /// The secret with the cookies of somebody who is signed in, in the form of Netscape.
        public static final String COOKIES = "cookies";

        private static final String HOST = "(?i:https?://)?(?i:www\\.|m\\.|music\\.)?";
        private static final Pattern VIDEO =
                Pattern.compile(
                        "(?:"
                                + HOST
                                + "(?:(?i:youtube(?:-nocookie)?\\.com)/(?:watch\\?(?:[^#]*&)?v=|embed/|v/|shorts/|live/)"
                                + "|(?i:youtu\\.be)/))?([A-Za-z0-9_-]{11})(?:[?&#/].*)?");
        private static final Pattern PLAYLIST =
                Pattern.compile(
                        "(?:"
                                + HOST
                                + "(?i:youtube\\.com)/[a-z]+\\?(?:[^#]*&)?list=)?([A-Za-z0-9_-]{13,64})(?:[&#].*)?");
        private static final Pattern CHANNEL =
                Pattern.compile(
                        "(?:"
                                + HOST
                                + "(?i:youtube\\.com)/)?(@[\\p{L}\\p{N}._-]{3,50}|(?:channel/)?UC[A-Za-z0-9_-]{22}"
                                + "|(?:c|user)/[\\p{L}\\p{N}._-]{1,100})(/(?:streams|shorts))?(?:[/?#].*)?");
        private static final int LONGEST_SEARCH = 200;
        private static final int MOST = 10_000;
        private static final int HIGHEST = 4_320;

        /// What is wanted.
        public enum Find {
            VIDEO,
            PLAYLIST,
            CHANNEL,
            SEARCH
        }

        /// @throws ProblemException INVALID_VALUE when it cannot be found so
        public YouTube {
            text = understood(find, text.strip());
            if (most < 1 || most > MOST) {
                throw OriginText.refused(Demand.VALUE_WRONG, "most", Wanted.fromTo(1, MOST), most);
            }
            if (height < 144 || height > HIGHEST) {
                throw OriginText.refused(
                        Demand.VALUE_WRONG, "height", Wanted.fromTo(144, HIGHEST), height);
            }
        }

        @Override
        public List<String> secrets() {
            return List.of(COOKIES);
        }

        private static String understood(YouTube.Find find, String text) {
            return switch (find) {
                case VIDEO -> part(VIDEO, text, Demand.A_VIDEO);
                case PLAYLIST -> part(PLAYLIST, text, Demand.A_PLAYLIST);
                case CHANNEL -> channel(text);
                case SEARCH -> OriginText.plain(text, LONGEST_SEARCH);
            };
        }

        private static String channel(String text) {
            Matcher matcher = matched(CHANNEL, text, Demand.A_CHANNEL);
            String channel = matcher.group(1);
            String tab = matcher.group(2) == null ? "" : matcher.group(2);
            return (channel.startsWith("UC") ? "channel/" + channel : channel) + tab;
        }

        private static String part(Pattern pattern, String text, Demand what) {
            return matched(pattern, text, what).group(1);
        }

        private static Matcher matched(Pattern pattern, String text, Demand what) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.matches()) {
                throw OriginText.refused(
                        Demand.MUST_BE_JUST,
                        "text",
                        Remark.of(Demand.IDENTIFIER_OF, Wanted.plain(what)));
            }
            return matcher;
        }
    }
}
