package tv.exstream.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/// A chain of picture filters that knows what its pictures are like, and moves them where the next filter must have them. Owned by
/// one thread.
final class FramePath {
    private final List<Filter> filters = new ArrayList<>();
    private FrameState state;

    /// @param state what comes in
    FramePath(FrameState state) {
        this.state = state;
    }

    FramePath then(PictureStep step) {
        step.place().filter(place -> place != state.place()).ifPresent(this::move);
        add(step);
        return this;
    }

    /// What the pictures are like by now.
    FrameState state() {
        return state;
    }

    List<Filter> filters() {
        return List.copyOf(filters);
    }

    private void move(Place place) {
        add(
                switch (place) {
                    case MEMORY -> new DeviceFilter.Download(state.bits());
                    case DEVICE -> new DeviceFilter.Upload();
                });
    }

    private void add(PictureStep step) {
        filters.add(step);
        state = step.after(state);
    }
}
