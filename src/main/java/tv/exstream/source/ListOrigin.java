package tv.exstream.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tv.exstream.remark.Demand;

/// Lists of channels, accounts, tuners and guides of others.
///
/// Some providers admit only players that they know. What is fetched of a list, an account or a guide that has a [#userAgent], and of what it
/// names, is asked for in the name of that player, unless an entry of a list says another. Tuners admit everybody, and a guide in a file is
/// asked for of nobody.
public sealed interface ListOrigin extends Origin {
    /// A list of channels at an address of the web.
    record Playlist(WebAddress address, Optional<UserAgent> userAgent) implements ListOrigin {
        public Playlist(WebAddress address) {
            this(address, Optional.empty());
        }

        @Override
        public List<String> secrets() {
            return List.of();
        }
    }

    /// A list of channels in a file of this server.
    ///
    /// @param path absolute, without steps back
    record PlaylistFile(Path path, Optional<UserAgent> userAgent) implements ListOrigin {
        public PlaylistFile {
            OriginText.requireFile(path);
        }

        public PlaylistFile(Path path) {
            this(path, Optional.empty());
        }

        @Override
        public List<String> secrets() {
            return List.of();
        }
    }

    /// An account of Xtream Codes.
    ///
    /// @param address of the server, before `player_api.php`
    /// @param offers what of it is wanted
    record Xtream(WebAddress address, String user, Set<Offer> offers, Optional<UserAgent> userAgent)
            implements ListOrigin {
        public static final String PASSWORD = "password";

        /// What providers write behind the address that they mean.
        private static final Pattern PROGRAM =
                Pattern.compile("/(?:get|player_api|panel_api|xmltv)\\.php(?:\\?.*)?$");

        public Xtream {
            address = new WebAddress(PROGRAM.matcher(address.text()).replaceFirst(""));
            offers = Set.copyOf(offers);
            if (user.isBlank() || offers.isEmpty()) {
                throw OriginText.refused(Demand.ACCOUNT_WITHOUT);
            }
        }

        public Xtream(WebAddress address, String user, Set<Offer> offers) {
            this(address, user, offers, Optional.empty());
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
    record Tuner(WebAddress address) implements ListOrigin {
        @Override
        public List<String> secrets() {
            return List.of();
        }
    }

    /// A guide as XMLTV.
    record Guide(WebAddress address, Optional<UserAgent> userAgent) implements ListOrigin {
        public Guide(WebAddress address) {
            this(address, Optional.empty());
        }

        @Override
        public List<String> secrets() {
            return List.of();
        }
    }

    /// A guide as XMLTV in a file of this server.
    ///
    /// @param path absolute, without steps back
    record GuideFile(Path path) implements ListOrigin {
        public GuideFile {
            OriginText.requireFile(path);
        }

        @Override
        public List<String> secrets() {
            return List.of();
        }
    }
}
