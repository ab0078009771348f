package tv.exstream.library.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tv.exstream.source.ServerChoice;

/// Finds files of servers on disks of this machine.
public final class LocalFiles {
    private LocalFiles() {}

    /// The first place where a file lies that can be read and is as long as the server says. Where nothing lies at any place, the likeliest
    /// one: its disk may be away. Empty when only others lie there.
    ///
    /// @param size in bytes; 0 when the server does not say it, then any will do
    public static Optional<Path> find(ServerChoice choice, String serverPath, long size) {
        List<Path> places = choice.places(serverPath);
        return places.stream()
                .filter(place -> isThere(place, size))
                .findFirst()
                .or(() -> likeliest(places));
    }

    private static Optional<Path> likeliest(List<Path> places) {
        return places.stream().anyMatch(Files::exists)
                ? Optional.empty()
                : places.stream().findFirst();
    }

    private static boolean isThere(Path place, long size) {
        try {
            return Files.isRegularFile(place)
                    && Files.isReadable(place)
                    && (size == 0 || Files.size(place) == size);
        } catch (IOException _) {
            return false; // gone at this moment, or on a disk that fails: the server has it
        }
    }
}
