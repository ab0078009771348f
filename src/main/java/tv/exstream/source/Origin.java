package tv.exstream.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What kind of source it is and where it is. Secrets are not part of it.
public sealed interface Origin {
    /// The names of the secrets it wants, such as `password`; may be empty.
    List<String> secrets();

    /// A list of channels at an address of the web.
    record Playlist(WebAddress address) implements Origin {
        @Override
        public List<String> secrets() {
            return List.of();
        }
    }

    /// An account of Xtream Codes.
    ///
    /// @param address of the server, before `player_api.php`
    /// @param offers what of it is wanted
    record Xtream(WebAddress address, String user, Set<Offer> offers) implements Origin {
        public static final String PASSWORD = "password";

        public Xtream {
            offers = Set.copyOf(offers);
            if (user.isBlank() || offers.isEmpty()) {
                throw refused("account must have a user and something wanted");
            }
        }

        @Override
        public List<String> secrets() {
            return List.of(PASSWORD);
        }
    }

    /// What an account may have.
    enum Offer {
        CHANNELS,
        GUIDE,
        FILMS,
        SERIES
    }

    /// An HDHomeRun tuner.
    ///
    /// @param address of the device, such as `http://192.168.1.20`
    record Tuner(WebAddress address) implements Origin {
        @Override
        public List<String> secrets() {
            return List.of();
        }
    }

    /// A guide as XMLTV.
    record Guide(WebAddress address) implements Origin {
        @Override
        public List<String> secrets() {
            return List.of();
        }
    }

    /// Films of archive.org.
    ///
    /// @param text an identifier, of which any address of archive.org with one in it is understood, or what is searched for in words of
    ///     archive.org
    /// @param most how many items
    record Archive(Archive.Find find, String text, int most) implements Origin {
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
                            ? plain(text.strip(), LONGEST_SEARCH)
                            : identifier(text.strip());
            if (most < 1 || most > MOST) {
                throw refused("most must be 1..%d: %d".formatted(MOST, most));
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
                throw refused("text must be an identifier or address of archive.org");
            }
            return identifier;
        }
    }

    /// Videos of YouTube.
    ///
    /// @param text an identifier or address of what is wanted, or what is searched for
    /// @param most how many videos
    /// @param height of the picture at most, in pixels
    record YouTube(YouTube.Find find, String text, int most, int height) implements Origin {
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
                                + "|(?:c|user)/[\\p{L}\\p{N}._-]{1,100})(?:[/?#].*)?");
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
                throw refused("most must be 1..%d: %d".formatted(MOST, most));
            }
            if (height < 144 || height > HIGHEST) {
                throw refused("height must be 144..%d: %d".formatted(HIGHEST, height));
            }
        }

        @Override
        public List<String> secrets() {
            return List.of(COOKIES);
        }

        private static String understood(YouTube.Find find, String text) {
            return switch (find) {
                case VIDEO -> part(VIDEO, text, "a video");
                case PLAYLIST -> part(PLAYLIST, text, "a playlist");
                case CHANNEL -> {
                    String channel = part(CHANNEL, text, "a channel");
                    yield channel.startsWith("UC") ? "channel/" + channel : channel;
                }
                case SEARCH -> plain(text, LONGEST_SEARCH);
            };
        }

        private static String part(Pattern pattern, String text, String what) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.matches()) {
                throw refused("text must be the identifier or address of %s".formatted(what));
            }
            return matcher.group(1);
        }
    }

    private static String plain(String text, int longest) {
        boolean plain = text.codePoints().noneMatch(Character::isISOControl);
        if (text.isEmpty() || text.length() > longest || !plain) {
            throw refused("text must have 1..%d characters on one line".formatted(longest));
        }
        return text;
    }

    /// A Plex Media Server.
    ///
    /// @param machine its machine identifier, by which plex.tv says where it is; empty to use the address alone
    /// @param address where it is asked first; absent to ask plex.tv
    /// @param reloadsGuide whether it may be told to read our guide again when that has changed
    record Plex(
            String machine, Optional<WebAddress> address, ServerChoice choice, boolean reloadsGuide)
            implements Origin {
        /// @throws ProblemException INVALID_VALUE when nothing says where it is
        public Plex {
            machine = machine.strip();
            if (!machine.matches("[A-Za-z0-9-]{0,100}")) {
                throw new ProblemException(
                        Problem.INVALID_VALUE,
                        "machine must have letters and digits only: " + machine);
            }
            if (machine.isEmpty() && address.isEmpty()) {
                throw new ProblemException(
                        Problem.INVALID_VALUE, "a Plex server must have a machine or an address");
            }
        }

        /// That of the account, or of the server alone.
        @Override
        public List<String> secrets() {
            return List.of("token");
        }
    }

    /// A Jellyfin server.
    ///
    /// @param user whose libraries are read and whose watched state counts; empty for an administrator, which needs a key
    record Jellyfin(WebAddress address, String user, ServerChoice choice) implements Origin {
        public Jellyfin {
            user = userName(user);
        }

        @Override
        public List<String> secrets() {
            return keyOrPassword(user);
        }
    }

    /// An Emby server.
    ///
    /// @param user as that of [Jellyfin]
    record Emby(WebAddress address, String user, ServerChoice choice) implements Origin {
        public Emby {
            user = userName(user);
        }

        @Override
        public List<String> secrets() {
            return keyOrPassword(user);
        }
    }

    /// A folder of a WebDAV server.
    ///
    /// @param user empty when anybody may read it
    record WebDav(WebAddress address, String user) implements Origin {
        public static final String PASSWORD = "password";

        public WebDav {
            user = userName(user);
        }

        @Override
        public List<String> secrets() {
            return user.isEmpty() ? List.of() : List.of(PASSWORD);
        }
    }

    /// A bucket of a service that speaks as Amazon S3 does.
    ///
    /// @param endpoint where the service is; absent for Amazon
    /// @param region such as `eu-central-1`; services of others mostly do not care
    /// @param prefix what the names of its files begin with; may be empty
    record Bucket(Optional<WebAddress> endpoint, String region, String name, String prefix)
            implements Origin {
        public static final String ACCESS_KEY = "accessKey";
        public static final String SECRET_KEY = "secretKey";

        private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
        private static final int LONGEST_PREFIX = 500;

        /// @throws ProblemException INVALID_VALUE when there can be no such bucket
        public Bucket {
            if (!NAME.matcher(name).matches()) {
                throw refused("name must be that of a bucket: " + name);
            }
            if (!region.matches("[a-z0-9-]{1,40}")) {
                throw refused("region must be such as eu-central-1: " + region);
            }
            if (prefix.length() > LONGEST_PREFIX
                    || prefix.codePoints().anyMatch(Character::isISOControl)) {
                throw refused("prefix must have at most %d characters".formatted(LONGEST_PREFIX));
            }
        }

        /// Without them it is read as anybody may.
        @Override
        public List<String> secrets() {
            return List.of(ACCESS_KEY, SECRET_KEY);
        }
    }

    /// A folder of Dropbox.
    ///
    /// @param folder such as `/Films`; empty for all
    record Dropbox(String folder) implements Origin {
        public static final String REFRESH_TOKEN = "refreshToken";
        public static final String APP_KEY = "appKey";
        public static final String APP_SECRET = "appSecret";

        /// @throws ProblemException INVALID_VALUE when there can be no such folder
        public Dropbox {
            folder = folder.strip().replaceAll("/+$", "");
            if (!folder.isEmpty() && !folder.startsWith("/")) {
                throw refused("folder must begin with a slash");
            }
            plain("/" + folder, 1_000);
        }

        @Override
        public List<String> secrets() {
            return List.of(REFRESH_TOKEN, APP_KEY, APP_SECRET);
        }
    }

    /// A folder of Google Drive.
    ///
    /// @param folder its identifier, or an address with it; `root` for all
    record GoogleDrive(String folder) implements Origin {
        public static final String REFRESH_TOKEN = "refreshToken";
        public static final String CLIENT_ID = "clientId";
        public static final String CLIENT_SECRET = "clientSecret";

        private static final Pattern FOLDER =
                Pattern.compile(
                        "(?:https://drive\\.google\\.com/(?:drive/)?(?:u/\\d+/)?folders/)?"
                                + "([A-Za-z0-9_-]{4,100})(?:[?#].*)?");

        /// @throws ProblemException INVALID_VALUE when there can be no such folder
        public GoogleDrive {
            Matcher matcher = FOLDER.matcher(folder.strip());
            if (!matcher.matches()) {
                throw refused("folder must be the identifier or address of one, or root");
            }
            folder = matcher.group(1);
        }

        @Override
        public List<String> secrets() {
            return List.of(REFRESH_TOKEN, CLIENT_ID, CLIENT_SECRET);
        }
    }

    /// The catalogue of films and shows TMDB; it has no media, and describes those that are there.
    record Tmdb(CatalogueChoice choice) implements Origin {
        @Override
        public List<String> secrets() {
            return List.of("key");
        }
    }

    /// The catalogue of films and shows TheTVDB, as [Tmdb].
    record Tvdb(CatalogueChoice choice) implements Origin {
        /// The PIN is that of a supporter, where the key wants one.
        @Override
        public List<String> secrets() {
            return List.of("key", "pin");
        }
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problem.INVALID_VALUE, message);
    }

    private static String userName(String user) {
        String name = user.strip();
        if (name.length() > 100) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "user must have at most 100 characters: " + name.length());
        }
        return name;
    }

    /// Either will do; a key needs no user.
    private static List<String> keyOrPassword(String user) {
        return user.isEmpty() ? List.of("key") : List.of("key", "password");
    }
}
