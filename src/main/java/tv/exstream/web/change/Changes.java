package tv.exstream.web.change;

/// Hears of every change that was asked for. Thread-safe.
@FunctionalInterface
public interface Changes {
    void asked(Change change);
}
