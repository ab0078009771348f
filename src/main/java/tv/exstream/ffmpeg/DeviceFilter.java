package tv.exstream.ffmpeg;

import java.util.Optional;

/// One step that a picture goes through on a device, or on its way there and back.
public sealed interface DeviceFilter extends PictureStep {
    /// Bring pictures from memory to the device that was opened.
    record Upload() implements DeviceFilter {}

    /// Bring pictures back to memory.
    record Download(int bits) implements DeviceFilter {}

    record Scale(String filter, int width, int height) implements DeviceFilter {}

    /// Make whole frames of interlaced fields.
    record Deinterlace(String filter, String options) implements DeviceFilter {}

    @Override
    default Optional<Place> place() {
        return switch (this) {
            case Upload() -> Optional.of(Place.MEMORY);
            case Download _, Scale _, Deinterlace _ -> Optional.of(Place.DEVICE);
        };
    }

    @Override
    default FrameState after(FrameState before) {
        return switch (this) {
            case Upload() -> before.at(Place.DEVICE);
            case Download _ -> before.at(Place.MEMORY);
            case Scale(String _, int width, int height) -> before.sized(width, height);
            case Deinterlace _ -> before;
        };
    }

    /// A download must say at once which of its formats it wants.
    @Override
    default String text() {
        return switch (this) {
            case Upload() -> "hwupload";
            case Download(int bits) -> "hwdownload,format=" + (bits > 8 ? "p010le" : "nv12");
            case Scale(String filter, int width, int height) ->
                    "%s=w=%d:h=%d:format=nv12".formatted(filter, width, height);
            case Deinterlace(String filter, String options) -> filter + "=" + options;
        };
    }
}
