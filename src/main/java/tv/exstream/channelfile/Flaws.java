package tv.exstream.channelfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Remark;
import tv.exstream.yaml.Position;

/// What has been found wrong with a file so far. Owned by one thread.
final class Flaws {
    /// More than anybody reads; arbitrary.
    static final int MOST = 200;

    /// Messages begin with the place that they are about, and go on with what was wanted there.
    private static final Pattern PLACED =
            Pattern.compile("(\\S+?):? (must .*|use must .*)", Pattern.DOTALL);

    /// Where a part stands in for what is written elsewhere.
    private static final Pattern PARTS = Pattern.compile("\\([^)]*\\).*");

    private static final Set<Problem> OF_THE_DATABASE =
            Set.of(Problem.DATABASE_BUSY, Problem.DATABASE_UNUSABLE);

    private final Sheet sheet;
    private final List<Flaw> found = new ArrayList<>();
    private int count;
    private int missing;

    Flaws(Sheet sheet) {
        this.sheet = sheet;
    }

    void add(String path, Complaint complaint) {
        add(path, complaint, false);
    }

    /// Something that a file names is not here.
    void addMissing(String path, Complaint complaint) {
        missing++;
        add(path, complaint, true);
    }

    private void add(String path, Complaint complaint, boolean isMissing) {
        count++;
        if (found.size() < MOST) {
            Position position = sheet.at(path);
            found.add(new Flaw(position.line(), position.column(), path, complaint, isMissing));
        }
    }

    /// @param path of what was tried; what the problem says is within it
    void add(String path, ProblemException problem) {
        Remark said = problem.remark();
        Matcher placed = PLACED.matcher(said.english());
        String inner = placed.matches() ? PARTS.matcher(placed.group(1)).replaceAll("") : "body";
        String inside = path + "." + inner;
        if (inner.equals("body") || !sheet.known(inside).startsWith(path + ".")) {
            add(path, new Complaint(said));
        } else {
            add(sheet.known(inside), Complaint.without(placed.group(1), said));
        }
    }

    /// Does something that may be refused, which is then a flaw at a place. A database that cannot be used is none of the file.
    void tried(String place, Runnable work) {
        try {
            work.run();
        } catch (ProblemException e) {
            if (OF_THE_DATABASE.contains(e.problem())) {
                throw e;
            }
            add(place, e);
        }
    }

    /// Whether anything is wrong that is not only missing.
    boolean areErrors() {
        return count > missing;
    }

    boolean areNone() {
        return count == 0;
    }

    List<Flaw> list() {
        return List.copyOf(found);
    }
}
