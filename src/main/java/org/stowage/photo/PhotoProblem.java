package org.stowage.photo;

import org.stowage.kernel.ProblemType;

/** What cannot be kept as a photo. */
enum PhotoProblem implements ProblemType {
    PHOTO_MISSING(400),
    PHOTO_TOO_LARGE(413),
    NOT_A_PHOTO(422),
    PHOTO_UNREADABLE(422),
    NO_SUCH_SUBJECT(404);

    private final int status;

    PhotoProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String room() {
        return "photo";
    }
}
