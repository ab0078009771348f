package tv.exstream.library;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// Which subjects there are, and which scan of each is going on. Thread-safe.
final class ScanBoard {
    /// Guarded by `this`.
    private final Map<String, Subject> subjects = new TreeMap<>();

    /// Guarded by `this`.
    private final Map<String, RunningScan> running = new TreeMap<>();

    /// Subjects that are to be scanned once more behind the scan that is going on. Guarded by `this`.
    private final Set<String> due = new HashSet<>();

    /// By name.
    synchronized List<Subject> subjects() {
        return List.copyOf(subjects.values());
    }

    /// Libraries of folders of which no scan is going on.
    synchronized List<Subject> idleFolders() {
        return subjects.values().stream()
                .filter(Subject::isOfFolders)
                .filter(subject -> !running.containsKey(subject.name()))
                .toList();
    }

    synchronized boolean has(String name) {
        return subjects.containsKey(name);
    }

    /// @throws ProblemException INVALID_VALUE when there is no such subject
    synchronized Subject subject(String name) {
        Subject subject = subjects.get(name);
        if (subject == null) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(
                            Demand.VALUE_WRONG, "library", Wanted.oneOf(subjects.keySet()), name));
        }
        return subject;
    }

    /// In place of the one of its name.
    synchronized void put(Subject subject) {
        subjects.put(subject.name(), subject);
    }

    /// Answers the scan of it that was going on.
    synchronized Optional<RunningScan> remove(String name) {
        subjects.remove(name);
        due.remove(name);
        return Optional.ofNullable(running.remove(name));
    }

    /// By subject.
    synchronized List<RunningScan> running() {
        return List.copyOf(running.values());
    }

    synchronized Optional<RunningScan> running(String name) {
        return Optional.ofNullable(running.get(name));
    }

    /// The scan of a subject that is going on; another one when there is none, or somebody has cancelled it.
    ///
    /// @param another begins one
    /// @throws ProblemException INVALID_VALUE when there is no such subject
    synchronized RunningScan join(String name, Function<Subject, RunningScan> another) {
        Subject subject = subject(name);
        return running(name)
                .filter(scan -> !scan.isCancelled())
                .orElseGet(
                        () -> {
                            RunningScan begun = another.apply(subject);
                            running.put(name, begun);
                            due.remove(name);
                            return begun;
                        });
    }

    /// A subject is to be scanned once more, if a scan of it is going on that has not been cancelled. Answers whether it is so. A scan that
    /// asks for its own subject sees to it by itself.
    synchronized boolean repeat(String name) {
        Optional<RunningScan> scan = running(name).filter(each -> !each.isCancelled());
        if (scan.filter(each -> !each.isRunBy(Thread.currentThread())).isPresent()) {
            due.add(name);
        }
        return scan.isPresent();
    }

    /// The same for every library of folders that is not only scanned when asked.
    synchronized void repeatFolders() {
        subjects.values().stream()
                .filter(Subject::isOfFolders)
                .filter(subject -> subject.rhythm().every().isPositive())
                .forEach(subject -> repeat(subject.name()));
    }

    /// Whether it was to be scanned once more; it is not any longer.
    synchronized boolean takeDue(String name) {
        return due.remove(name);
    }

    /// Whether it is the scan of its subject, and not one that was cancelled for another or for nothing.
    synchronized boolean isCurrent(RunningScan scan) {
        return scan.equals(running.get(scan.subject()));
    }

    /// A scan is over; answers whether it was that of its subject.
    synchronized boolean end(RunningScan scan) {
        return running.remove(scan.subject(), scan);
    }
}
