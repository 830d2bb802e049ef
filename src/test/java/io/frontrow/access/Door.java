package io.frontrow.access;

/// One operation of the API and the status that each kind of caller gets.
///
/// @param path with the names of [World] in braces
/// @param body a JSON text, or empty for none
/// @param otherBuyer of a buyer whom it does not concern
/// @param otherSeller of a seller whom it does not concern
/// @param owner of whom it belongs to: see [World#owner]
record Door(String method, String path, String body, int nobody, int otherBuyer, int otherSeller, int owner) {

    @Override
    public String toString() {
        return method + " " + path;
    }
}
