package tv.exstream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.exstream.config.Config;

/// What a start needs of the machine, looked at before anything is begun, so that a person is told at once and in one line.
final class StartCheck {
    private StartCheck() {}

    /// Why the server cannot start; empty when it can.
    static Optional<String> obstacle(Config config) {
        return folder(config.data())
                .or(() -> folder(config.logFolder()))
                .or(() -> port(config.server()));
    }

    private static Optional<String> folder(Path place) {
        try {
            Files.createDirectories(place);
            return Files.isWritable(place)
                    ? Optional.empty()
                    : Optional.of("data folder must be writable: " + place);
        } catch (IOException e) {
            return Optional.of(
                    "data folder must be a folder that can be made and written: %s (%s)"
                            .formatted(place, StartFailure.words(e)));
        }
    }

    private static Optional<String> port(Config.Server server) {
        InetSocketAddress wanted = new InetSocketAddress(server.address(), server.port());
        if (!isOurs(wanted.getAddress())) {
            return Optional.of(
                    "server.address must be an address of this computer: " + server.address());
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(wanted);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "port %d of %s must be free: %s; --port N chooses another"
                            .formatted(server.port(), server.address(), e.getMessage()));
        }
    }

    private static boolean isOurs(@Nullable InetAddress address) {
        try {
            return address != null
                    && (address.isAnyLocalAddress()
                            || NetworkInterface.getByInetAddress(address) != null);
        } catch (SocketException _) {
            // The system does not tell; listening will.
            return true;
        }
    }
}
