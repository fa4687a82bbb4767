"""Documents of the month: the workbook that a contact gets, and one marked up to go back."""
