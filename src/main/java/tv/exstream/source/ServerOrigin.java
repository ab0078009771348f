package tv.exstream.source;

import java.util.List;
import java.util.Optional;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Servers of media that people run themselves.
public sealed interface ServerOrigin extends Origin {
    /// A Plex Media Server.
    ///
    /// @param machine its machine identifier, by which plex.tv says where it is; empty to use the address alone
    /// @param address where it is asked first; absent to ask plex.tv
    /// @param reloadsGuide whether it may be told to read our guide again when that has changed
    record Plex(
            String machine, Optional<WebAddress> address, ServerChoice choice, boolean reloadsGuide)
            implements ServerOrigin {
        /// @throws ProblemException INVALID_VALUE when nothing says where it is
        public Plex {
            machine = machine.strip();
            if (!machine.matches("[A-Za-z0-9-]{0,100}")) {
                throw new ProblemException(
                        Problem.INVALID_VALUE, Remark.of(Demand.MACHINE_WRONG, "machine", machine));
            }
            if (machine.isEmpty() && address.isEmpty()) {
                throw new ProblemException(Problem.INVALID_VALUE, Remark.of(Demand.PLEX_NOWHERE));
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
    record Jellyfin(WebAddress address, String user, ServerChoice choice) implements ServerOrigin {
        public Jellyfin {
            user = OriginText.userName(user);
        }

        @Override
        public List<String> secrets() {
            return keyOrPassword(user);
        }
    }

    /// An Emby server.
    ///
    /// @param user as that of [Jellyfin]
    record Emby(WebAddress address, String user, ServerChoice choice) implements ServerOrigin {
        public Emby {
            user = OriginText.userName(user);
        }

        @Override
        public List<String> secrets() {
            return keyOrPassword(user);
        }
    }

    /// Either will do; a key needs no user.
    private static List<String> keyOrPassword(String user) {
        return user.isEmpty() ? List.of("key") : List.of("key", "password");
    }
}
