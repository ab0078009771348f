package tv.exstream.lan;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Somebody on the loopback interface who answers each datagram with the same ones.
public final class Answering implements AutoCloseable {
    private static final int LONGEST = 2_000;

    private final DatagramSocket socket;
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    private Answering(DatagramSocket socket) {
        this.socket = socket;
    }

    public static Answering with(byte[]... answers) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        var answering = new Answering(new DatagramSocket(new InetSocketAddress(here, 0)));
        Thread.ofVirtual().start(() -> answering.answer(answers));
        return answering;
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /// What was asked, as text.
    public List<String> heard() {
        return List.copyOf(heard);
    }

    private void answer(byte[]... answers) {
        try {
            while (!socket.isClosed()) {
                var question = new DatagramPacket(new byte[LONGEST], LONGEST);
                socket.receive(question);
                heard.add(
                        new String(
                                question.getData(),
                                0,
                                question.getLength(),
                                StandardCharsets.ISO_8859_1));
                for (byte[] each : answers) {
                    socket.send(new DatagramPacket(each, each.length, question.getSocketAddress()));
                }
            }
        } catch (IOException _) {
            // It was closed.
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
