package tv.exstream.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.ffmpeg.FilterGraph.Chain;

/// Gives the picture to the encoder where and as it takes it.
///
/// @param encoder which takes the picture that is called `v`
record Handover(VideoEncoder encoder) {
    /// The same chains with what is missing after the one that gives the picture. Overlays leave pictures in memory, in 8 bits.
    List<Chain> of(List<Chain> chains) {
        return chains.stream()
                .map(chain -> PictureLabel.isPicture(chain) ? handed(chain) : chain)
                .toList();
    }

    private Chain handed(Chain chain) {
        List<Filter> filters = new ArrayList<>(chain.filters());
        boolean isDevice = encoder.place() == Place.DEVICE;
        boolean isAsTaken = filters.getLast().equals(encoder.pixels());
        if (!isAsTaken && (isDevice || encoder.pixels().bits() > 8)) {
            filters.add(encoder.pixels());
        }
        if (isDevice) {
            filters.add(new DeviceFilter.Upload());
        }
        return new Chain(chain.from(), filters, chain.to());
    }
}
