package tv.exstream;

/// Starts the program.
public final class ExstreamTv {
    private ExstreamTv() {}

    static void main(String[] args) {}
}
