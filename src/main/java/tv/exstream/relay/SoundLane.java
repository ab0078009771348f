package tv.exstream.relay;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.ffmpeg.LiveCommand.Beside;
import tv.exstream.ffmpeg.LiveCommand.Form;
import tv.exstream.live.Fault;
import tv.exstream.live.SourcePlaylist.Media;
import tv.exstream.mpegts.PackedSound;
import tv.exstream.outbound.Found;

/// The sound of a source that sends it apart from its picture: received by a thread of its own and given to the encoder through a
/// [door][SoundDoor] that is the encoder's alone. Both wait for each other where something new begins, and the encoder for whichever is behind, so that
/// no more is kept than what the connection takes: some seconds of sound. An encoder that never comes makes no picture, for which its
/// source is left. Thread-safe.
///
/// ```
///   picture   begin ---- next() ---- encoder ---- ... ---- begin ---- next() ...
///                         |  ^ form    | connects            |
///   sound     begin -- first segment --'-- ... -- begin -- closed, first segment ...
/// ```
final class SoundLane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SoundLane.class);

    /// How long one waits for the other: more than three segments of the usual length.
    static final Duration MEETING = Duration.ofSeconds(20);

    /// Longer than any file.
    private static final Duration WHOLE = Duration.ofDays(1);

    /// How long it may take to leave. Only the look-up of a name, which cannot be interrupted, takes longer.
    private static final Duration LEAVING = Duration.ofSeconds(1);

    private final BlockingQueue<Form> begun = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<SoundDoor> doors = new ArrayBlockingQueue<>(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Duration meeting;

    /// How long the sound waits for its picture: that of a whole file is shown in real time, while its sound comes at once.
    private final Duration patience;

    private final Consumer<Fault> faulty;
    private final Thread thread;

    /// What is to be closed for its thread to go on.
    private volatile @Nullable Closeable open;

    /// @param playlist of the sound
    /// @param meeting how long one waits for the other where something begins
    /// @param faulty is told once, when no more sound comes although this was not closed
    SoundLane(Fetcher fetcher, Found<Media> playlist, Duration meeting, Consumer<Fault> faulty) {
        this.meeting = meeting;
        patience = playlist.body().ended() ? WHOLE : meeting;
        this.faulty = faulty;
        // One more, so that no picture comes before its sound.
        var segments = new Segments(fetcher, Segments.FROM_END + 1, new Into());
        thread = Thread.ofVirtual().name("live-sound").start(() -> run(segments, playlist));
    }

    /// What the encoder that is started now reads the sound from. Waits until there is some.
    ///
    /// @throws FaultException when there is none for too long
    Beside next() throws IOException, InterruptedException {
        Form form = begun.poll(meeting.toMillis(), TimeUnit.MILLISECONDS);
        if (form == null) {
            throw new FaultException(new Fault.Ended("its sound does not go on with its picture"));
        }
        var door = SoundDoor.open();
        doors.add(door);
        return new Beside(form, door.local());
    }

    /// Waits a moment for its thread, so that the provider is left by then and nothing is told any more.
    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        shut(open);
        shut(doors.poll());
        try {
            boolean _ = thread.join(LEAVING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Segments segments, Found<Media> playlist) {
        try {
            segments.receive(playlist);
        } catch (FaultException e) {
            tell(e.fault());
        } catch (IOException | IllegalArgumentException e) {
            tell(new Fault.Ended("its sound: " + e.getMessage()));
        } catch (InterruptedException e) {
            LOG.debug("live sound is left");
        } catch (RuntimeException e) {
            // A thread's top: the source has failed, whatever it was.
            LOG.error("live sound broke", e);
            tell(new Fault.Ended("its sound: " + e.getMessage()));
        } finally {
            shut(open);
        }
    }

    private void tell(Fault fault) {
        if (closed.getCount() > 0) {
            faulty.accept(fault);
        }
    }

    /// @throws InterruptedException when this was closed, maybe before it was seen
    private void hold(Closeable opened) throws InterruptedException {
        open = opened;
        if (closed.getCount() == 0) {
            shut(opened);
            throw new InterruptedException();
        }
    }

    private static void shut(@Nullable Closeable opened) {
        try {
            if (opened != null) {
                opened.close();
            }
        } catch (IOException e) {
            LOG.debug("a connection to an encoder did not close", e);
        }
    }

    /// The way into the encoder. Owned by the thread.
    private final class Into implements Segments.Outlet {
        private final PackedSound packed = new PackedSound();
        private byte[] header = new byte[0];
        private @Nullable SocketChannel way;

        @Override
        public void target(Duration length) {}

        @Override
        public void begin(byte[] next) {
            shut(open);
            way = null;
            header = next;
        }

        @Override
        public void accept(byte[] bytes) throws IOException, InterruptedException {
            boolean isTransportStream = header.length == 0;
            SocketChannel into = way;
            if (into == null) {
                into = connect(isTransportStream ? Form.TRANSPORT_STREAM : Form.FRAGMENTED_MP4);
                way = into;
                write(header, into);
            }
            write(
                    isTransportStream && PackedSound.isAlone(bytes) ? packed.packets(bytes) : bytes,
                    into);
        }

        @Override
        public boolean keepsTimes() {
            return true;
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            boolean _ = closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        }

        private static void write(byte[] bytes, SocketChannel into) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                int _ = into.write(rest);
            }
        }

        private SocketChannel connect(Form form) throws IOException, InterruptedException {
            begun.put(form);
            SoundDoor door = doors.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (door == null) {
                throw new FaultException(
                        new Fault.Ended("its picture does not go on with its sound"));
            }
            try (door) {
                hold(door);
                SocketChannel connection = door.accept();
                hold(connection);
                return connection;
            }
        }
    }
}
