"""Somebody asks how the program works."""


def test_the_guide_opens_as_a_document_and_the_way_back_leads_to_the_reading(desk, sample):
    window = desk.start(sample)
    window.commands["next_section"].trigger()
    window.commands["next_section"].trigger()
    reading, place = window.view.toPlainText(), window.view.current_position()
    window.commands["guide"].trigger()
    desk.wait(lambda: window.view.toPlainText().startswith("A guide to Tiltak"))
    window.commands["back"].trigger()
    desk.wait(lambda: window.view.toPlainText() == reading)
    assert window.view.current_position() == place
    window.commands["forward"].trigger()
    desk.wait(lambda: window.view.toPlainText().startswith("A guide to Tiltak"))
    assert not window.commands["forward"].isEnabled()
