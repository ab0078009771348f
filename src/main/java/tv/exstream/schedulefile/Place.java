package tv.exstream.schedulefile;

import tv.exstream.yaml.Position;

/// A place in a file; see [Flaw].
public record Place(String file, Position position, String path) {
    static Place start(String file) {
        return new Place(file, Position.START, "");
    }

    Place key(String key, Position at) {
        return new Place(file, at, path.isEmpty() ? key : path + "." + key);
    }

    Place entry(int index, Position at) {
        return new Place(file, at, "%s[%d]".formatted(path, index));
    }
}
