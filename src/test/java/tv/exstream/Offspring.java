package tv.exstream;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The processes that this JVM starts from some moment on. What runs before, such as a browser for later tests, does not count.
///
/// @param before the process numbers of its children at that moment
public record Offspring(Set<Long> before) {
    public Offspring {
        before = Set.copyOf(before);
    }

    public static Offspring fromNow() {
        return new Offspring(
                ProcessHandle.current()
                        .children()
                        .map(ProcessHandle::pid)
                        .collect(Collectors.toSet()));
    }

    /// Its own children that are alive.
    public Stream<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(each -> !before.contains(each.pid()))
                .filter(ProcessHandle::isAlive);
    }
}
