package tv.exstream.collection.query;

import tv.exstream.remark.Remark;

/// A query that cannot be read, and where.
final class SyntaxException extends RuntimeException {
    private final int position;
    private final transient Remark remark;

    /// @param position of the character, from 0
    /// @param remark what was found and what was wanted
    SyntaxException(int position, Remark remark) {
        super(remark.english());
        this.position = position;
        this.remark = remark;
    }

    int position() {
        return position;
    }

    Remark remark() {
        return remark;
    }
}
