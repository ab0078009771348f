package tv.exstream.relay;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tv.exstream.ffmpeg.LiveCommand.Local;

/// Where one encoder fetches the sound of its source: a socket in a folder that no other user of this machine may enter. Thread-safe.
///
/// Without files that have owners, as on Windows, ffmpeg knows no such sockets, and the door is a port of this machine.
final class SoundDoor implements Closeable {
    private static final String SOCKET = "door";

    private final ServerSocketChannel channel;
    private final Local local;
    private final Optional<Path> folder;

    private SoundDoor(ServerSocketChannel channel, Local local, Optional<Path> folder) {
        this.channel = channel;
        this.local = local;
        this.folder = folder;
    }

    static SoundDoor open() throws IOException {
        boolean hasOwners =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return hasOwners ? inFolder() : onPort();
    }

    /// Below the folder for temporary files, because the path of a socket has at most some hundred letters.
    private static SoundDoor inFolder() throws IOException {
        var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            Path folder = Files.createTempDirectory("exstreamtv-sound");
            Path socket = folder.resolve(SOCKET);
            var door =
                    new SoundDoor(
                            channel, new Local("unix:" + socket, "unix"), Optional.of(folder));
            return bound(door, UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static SoundDoor bound(SoundDoor door, SocketAddress address) throws IOException {
        try {
            door.channel.bind(address, 1);
            return door;
        } catch (IOException e) {
            door.close();
            throw e;
        }
    }

    private static SoundDoor onPort() throws IOException {
        var channel = ServerSocketChannel.open();
        try {
            channel.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 1);
            int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
            return new SoundDoor(
                    channel, new Local("tcp://127.0.0.1:" + port, "tcp"), Optional.empty());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// What the encoder opens.
    Local local() {
        return local;
    }

    /// Waits for the encoder.
    SocketChannel accept() throws IOException {
        return channel.accept();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (folder.isPresent()) {
            Files.deleteIfExists(folder.get().resolve(SOCKET));
            Files.deleteIfExists(folder.get());
        }
    }
}
