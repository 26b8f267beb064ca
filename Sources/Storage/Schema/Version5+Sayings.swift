extension Version5 {
    /// What is to stand there, for making and for checking it.
    static let sayings = """
        SELECT r.hearing, r.respondent, p.position FROM response_respondent AS r
        JOIN response AS p ON p.hearing = r.hearing AND p.id = r.response
        WHERE r.basis IN ('stated', 'assigned')
        """

    static let sayingTriggers = [
        Trigger(
            "response_respondent_says", "AFTER INSERT ON main.response_respondent", add("new")),
        Trigger(
            "response_respondent_says_not", "AFTER DELETE ON main.response_respondent",
            remove("old")),
        Trigger(
            "response_respondent_says_other", "AFTER UPDATE ON main.response_respondent",
            remove("old"), add("new")),
        // While its attributions can still be asked.
        Trigger("response_unsaid", "BEFORE DELETE ON main.response", unsaid),
        Trigger(
            "response_saying_moved", "AFTER UPDATE OF hearing, id, position ON main.response",
            unsaid, said),
    ]

    private static func add(_ row: String) -> String {
        """
        INSERT INTO saying (hearing, respondent, position)
        SELECT \(row).hearing, \(row).respondent, position FROM response
        WHERE hearing = \(row).hearing AND id = \(row).response
            AND \(row).basis IN ('stated', 'assigned');
        """
    }

    /// Only what was there: a suggestion has no place, and the row may be gone with its response.
    private static func remove(_ row: String) -> String {
        """
        DELETE FROM saying WHERE hearing = \(row).hearing AND respondent = \(row).respondent
            AND \(row).basis IN ('stated', 'assigned') AND position = (
                SELECT position FROM response
                WHERE hearing = \(row).hearing AND id = \(row).response);
        """
    }

    private static let said = """
        INSERT INTO saying (hearing, respondent, position)
        SELECT hearing, respondent, new.position FROM response_respondent
        WHERE hearing = new.hearing AND response = new.id
            AND basis IN ('stated', 'assigned');
        """

    private static let unsaid = """
        DELETE FROM saying WHERE hearing = old.hearing AND position = old.position
            AND respondent IN (
                SELECT respondent FROM response_respondent
                WHERE hearing = old.hearing AND response = old.id);
        """
}
