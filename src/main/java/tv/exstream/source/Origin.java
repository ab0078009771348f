package tv.exstream.source;

import java.util.List;
import java.util.Set;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What kind of source it is and where it is. Secrets are not part of it.
public sealed interface Origin {
    /// The names of the secrets it wants, such as `password`; may be empty.
    List<String> secrets();

    String PASSWORD = "password";

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
        public Xtream {
            offers = Set.copyOf(offers);
            if (user.isBlank() || offers.isEmpty()) {
                throw new ProblemException(
                        Problem.INVALID_VALUE, "account must have a user and something wanted");
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
}
