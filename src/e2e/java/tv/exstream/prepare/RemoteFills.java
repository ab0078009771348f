package tv.exstream.prepare;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import tv.exstream.library.remote.Desks;
import tv.exstream.library.remote.RemoteDoor;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Station;
import tv.exstream.source.RemotePath;

/// Fills of what a server has: the server, the door that leads to it, and the real ffmpeg behind the door.
final class RemoteFills implements AutoCloseable {
    /// Where the server has the file that the door leads to.
    static final String PLACE = "/film";

    final Station station = new Station();
    final RealFills fills;
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final RemoteDoor door;

    /// @param file what the media file at [#PLACE] is called
    RemoteFills(Path folder, RemotePath file) throws IOException {
        door = Desks.door(file, URI.create(station.inside(PLACE)), outbound);
        fills = new RealFills(folder);
        fills.machine.processes().openDoor(door::address);
    }

    /// Sends a file from where it is asked for, and hangs up after so many bytes. Answers whether that was the rest of it.
    static boolean send(byte[] file, int most, HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = Integer.parseInt(range.replaceAll("bytes=(\\d+)-.*", "$1"));
        byte[] rest = Arrays.copyOfRange(file, Math.min(from, file.length), file.length);
        exchange.getResponseHeaders()
                .set(
                        "Content-Range",
                        "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
        exchange.sendResponseHeaders(206, rest.length);
        exchange.getResponseBody().write(rest, 0, Math.min(rest.length, most));
        exchange.close();
        return rest.length <= most;
    }

    @Override
    public void close() throws IOException {
        fills.close();
        door.close();
        outbound.close();
        station.close();
    }
}
