package tv.exstream.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// Where a folder of a server lies on this machine. Immutable.
///
/// @param server the folder as the server names it, such as `/data/films`, `D:\films` or `\\nas\films`
/// @param local the same folder here; absolute
public record PathReplacement(String server, Path local) {
    private static final int LONGEST = 1_024;

    /// @throws ProblemException INVALID_VALUE when one of them names no folder
    public PathReplacement {
        server = server.strip();
        if (server.length() > LONGEST || ServerPath.of(server).segments().isEmpty()) {
            throw refused(Demand.SERVER_FOLDER, "server", LONGEST);
        }
        if (!local.isAbsolute()) {
            throw refused(
                    Demand.VALUE_WRONG,
                    "local",
                    Wanted.plain(Demand.ABSOLUTE_PATH),
                    local.toString());
        }
        local = local.normalize();
    }

    /// Where a file of the server would lie here; empty when it is not in this folder, or its name leads out of it.
    Optional<Path> replaced(ServerPath file) {
        Optional<List<String>> inside = ServerPath.of(server).inside(file);
        if (inside.isEmpty() || inside.get().isEmpty()) {
            return Optional.empty();
        }
        try {
            Path found = local;
            for (String segment : inside.get()) {
                found = found.resolve(segment);
            }
            boolean stays = found.normalize().equals(found) && found.startsWith(local);
            return stays ? Optional.of(found) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty(); // a name that this file system cannot have
        }
    }

    /// How many segments the folder has: of two folders that hold a file, the deeper one says more about it.
    int depth() {
        return ServerPath.of(server).segments().size();
    }

    private static ProblemException refused(Demand demand, Object... values) {
        return new ProblemException(Problem.INVALID_VALUE, Remark.of(demand, values));
    }
}
