package tv.exstream.schedulefile;

/// A place in a file; see [Flaw].
record Place(String file, int line, String path) {
    static Place start(String file) {
        return new Place(file, 1, "");
    }

    Place key(String key, int atLine) {
        return new Place(file, atLine, path.isEmpty() ? key : path + "." + key);
    }

    Place entry(int index, int atLine) {
        return new Place(file, atLine, "%s[%d]".formatted(path, index));
    }
}
