package tv.exstream.bench;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A bare writer in this process.
record BareServer(Thread thread, int port) implements AutoCloseable {
    static BareServer start() throws InterruptedException {
        BlockingQueue<String> speech = new LinkedBlockingQueue<>();
        Thread thread = Thread.ofVirtual().start(() -> serve(speech));
        String port = speech.take().substring(BareWriter.PORT.length());
        return new BareServer(thread, Integer.parseInt(port));
    }

    private static void serve(BlockingQueue<String> speech) {
        try {
            BareWriter.serve(System::nanoTime, speech::add);
        } catch (IOException e) {
            return; // it was interrupted while it waited for clients
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
