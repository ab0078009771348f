package tv.exstream.source;

import java.util.List;
import java.util.Optional;
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
